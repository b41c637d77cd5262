/** What every request must show before it goes further, and what every answer tells a browser. */
@NullMarked
package io.lastday.gateway.security;

import org.jspecify.annotations.NullMarked;
