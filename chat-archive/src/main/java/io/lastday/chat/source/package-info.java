/** What every reader of a format shares: what came in, and spans that cover it. */
@NullMarked
package io.lastday.chat.source;

import org.jspecify.annotations.NullMarked;
