/** Google Chat as Google Takeout gives it. */
@NullMarked
package io.lastday.chat.googlechat;

import org.jspecify.annotations.NullMarked;
