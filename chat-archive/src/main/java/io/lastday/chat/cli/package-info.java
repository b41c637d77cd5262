/** The command line: parse, seal, verify, convert. */
@NullMarked
package io.lastday.chat.cli;

import org.jspecify.annotations.NullMarked;
