@NullMarked
package io.lastday.sandbox.tenant;

import org.jspecify.annotations.NullMarked;
