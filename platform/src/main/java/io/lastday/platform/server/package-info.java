/** How the web server treats connections, below HTTP as controllers see it. */
@NullMarked
package io.lastday.platform.server;

import org.jspecify.annotations.NullMarked;
