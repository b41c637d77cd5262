/** The engine that runs a playbook. Nothing outside of this package knows Flowable. */
@NullMarked
package io.lastday.offboarding.engine;

import org.jspecify.annotations.NullMarked;
