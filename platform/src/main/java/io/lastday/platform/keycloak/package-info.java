/** The way to a Keycloak realm's admin API: timeouts, failures as types, and no write in observe mode. */
@NullMarked
package io.lastday.platform.keycloak;

import org.jspecify.annotations.NullMarked;
