/**
 * The way to Microsoft Graph: one token, one retry layer, one origin, and no write in observe mode. SDK types appear here and in the
 * services' adapter packages only.
 */
@NullMarked
package io.lastday.platform.graph;

import org.jspecify.annotations.NullMarked;
