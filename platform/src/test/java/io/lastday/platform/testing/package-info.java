/** Test support for the services: the test-jar of this module. */
@NullMarked
package io.lastday.platform.testing;

import org.jspecify.annotations.NullMarked;
