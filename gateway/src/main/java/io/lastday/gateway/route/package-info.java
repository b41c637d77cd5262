/** Which path goes to which service, within which limits of time and size, and what a service that fails looks like from outside. */
@NullMarked
package io.lastday.gateway.route;

import org.jspecify.annotations.NullMarked;
