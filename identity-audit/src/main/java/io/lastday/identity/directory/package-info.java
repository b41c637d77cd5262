/** What the sources said, as kept. Raw words, nothing concluded. */
@NullMarked
package io.lastday.identity.directory;

import org.jspecify.annotations.NullMarked;
