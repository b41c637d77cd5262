/** Who could get back in, and reach linked backups, by which path. Pure. */
@NullMarked
package io.lastday.identity.recovery;

import org.jspecify.annotations.NullMarked;
