/** Lastday's own processes as the sandbox runs them: the simulated tenant and the four services. */
@NullMarked
package io.lastday.sandbox.service;

import org.jspecify.annotations.NullMarked;
