/** What mends a check, in words for whoever can do it. */
@NullMarked
package io.lastday.device.fix;

import org.jspecify.annotations.NullMarked;
