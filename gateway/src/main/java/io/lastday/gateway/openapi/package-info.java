/** What the services publish about themselves. */
@NullMarked
package io.lastday.gateway.openapi;

import org.jspecify.annotations.NullMarked;
