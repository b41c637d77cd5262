/** The offboarding service: starts here, and is wired here. */
@NullMarked
package io.lastday.offboarding;

import org.jspecify.annotations.NullMarked;
