/** Reads the firm's Keycloak realm: people, their credentials, the browser flow. Only reads. */
@NullMarked
package io.lastday.identity.source.keycloak;

import org.jspecify.annotations.NullMarked;
