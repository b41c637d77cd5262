/** What the tests of this service share: a real database, and a core whose outside is scripted. */
@NullMarked
package io.lastday.offboarding.testing;

import org.jspecify.annotations.NullMarked;
