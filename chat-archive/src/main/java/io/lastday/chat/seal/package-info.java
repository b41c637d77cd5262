/** Chat bags and evidence bags. */
@NullMarked
package io.lastday.chat.seal;

import org.jspecify.annotations.NullMarked;
