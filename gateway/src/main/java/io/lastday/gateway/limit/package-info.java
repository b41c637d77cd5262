/** How often one caller may call. */
@NullMarked
package io.lastday.gateway.limit;

import org.jspecify.annotations.NullMarked;
