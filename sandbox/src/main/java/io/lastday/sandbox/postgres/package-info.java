/** PostgreSQL for one machine: unpacked from a jar, run as a process of its own, with data that is kept. */
@NullMarked
package io.lastday.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
