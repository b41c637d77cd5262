/** The leaver cases as a source: who is leaving, so that a device says so of its person. */
@NullMarked
package io.lastday.device.source.leaver;

import org.jspecify.annotations.NullMarked;
