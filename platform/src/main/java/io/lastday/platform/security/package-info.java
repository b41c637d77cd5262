/** Resource-server defaults: who calls, for which firm, in which roles. */
@NullMarked
package io.lastday.platform.security;

import org.jspecify.annotations.NullMarked;
