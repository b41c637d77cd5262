/** What the readers of connected systems share: pages of Graph as JSON, and members that may be absent. */
@NullMarked
package io.lastday.platform.source;

import org.jspecify.annotations.NullMarked;
