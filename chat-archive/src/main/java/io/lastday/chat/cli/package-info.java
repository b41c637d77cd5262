/** The command line: parse, seal, verify. */
@NullMarked
package io.lastday.chat.cli;

import org.jspecify.annotations.NullMarked;
