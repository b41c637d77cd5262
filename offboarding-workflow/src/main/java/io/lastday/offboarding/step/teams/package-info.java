/** Preservation of Teams chats, as Graph sends them. */
@NullMarked
package io.lastday.offboarding.step.teams;

import org.jspecify.annotations.NullMarked;
