/** Microsoft Teams messages as Graph returns them. */
@NullMarked
package io.lastday.chat.teams;

import org.jspecify.annotations.NullMarked;
