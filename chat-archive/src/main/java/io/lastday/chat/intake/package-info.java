/** Bytes to read, and zip files from strangers, opened safely. */
@NullMarked
package io.lastday.chat.intake;

import org.jspecify.annotations.NullMarked;
