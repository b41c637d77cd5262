/** Sealed BagIt 1.0 bags (RFC 8493): written, taken out, verified. */
@NullMarked
package io.lastday.chat.bag;

import org.jspecify.annotations.NullMarked;
