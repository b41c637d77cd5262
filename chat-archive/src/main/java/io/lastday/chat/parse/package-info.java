/** From a file to records that account for every byte. */
@NullMarked
package io.lastday.chat.parse;

import org.jspecify.annotations.NullMarked;
