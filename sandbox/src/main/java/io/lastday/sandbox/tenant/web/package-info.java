/** The HTTP server of the simulator and what answers each path. */
@NullMarked
package io.lastday.sandbox.tenant.web;

import org.jspecify.annotations.NullMarked;
