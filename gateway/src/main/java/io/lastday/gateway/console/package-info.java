/** The console's files. */
@NullMarked
package io.lastday.gateway.console;

import org.jspecify.annotations.NullMarked;
