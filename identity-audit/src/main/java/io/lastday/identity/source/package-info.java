/** What the walks over Entra and Keycloak share: what they ask for, how fast, and how they write down what they were told. */
@NullMarked
package io.lastday.identity.source;

import org.jspecify.annotations.NullMarked;
