/** What every part of the one-machine system has in common: its name, folders, ports, secrets and life as a process. */
@NullMarked
package io.lastday.sandbox.part;

import org.jspecify.annotations.NullMarked;
