/** The firm's emergency accounts: when each was last tried, by whose word, and when it has to be tried again. */
@NullMarked
package io.lastday.identity.emergency;

import org.jspecify.annotations.NullMarked;
