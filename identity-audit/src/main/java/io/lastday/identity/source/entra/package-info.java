/** Reads Microsoft Entra: people, registration report, Conditional Access, roles, groups. Only reads. */
@NullMarked
package io.lastday.identity.source.entra;

import org.jspecify.annotations.NullMarked;
