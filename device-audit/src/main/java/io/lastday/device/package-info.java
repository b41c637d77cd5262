/** Which devices are safe to hold business data: a service of its own, which only reads. */
@NullMarked
package io.lastday.device;

import org.jspecify.annotations.NullMarked;
