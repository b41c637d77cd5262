/** One person over all systems: the facts, the accounts, and the answers that follow. Pure. */
@NullMarked
package io.lastday.identity.person;

import org.jspecify.annotations.NullMarked;
