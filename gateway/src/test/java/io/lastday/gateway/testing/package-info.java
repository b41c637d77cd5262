/** What the gateway's tests stand on: an OpenID provider, services and a browser, all over real HTTP. */
@NullMarked
package io.lastday.gateway.testing;

import org.jspecify.annotations.NullMarked;
