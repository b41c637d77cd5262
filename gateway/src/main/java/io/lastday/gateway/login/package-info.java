/** Logging in and out with the OpenID provider, and the access token that a session stands for. */
@NullMarked
package io.lastday.gateway.login;

import org.jspecify.annotations.NullMarked;
