/** Yes, no, and not known with its reason. Pure. */
@NullMarked
package io.lastday.identity.answer;

import org.jspecify.annotations.NullMarked;
