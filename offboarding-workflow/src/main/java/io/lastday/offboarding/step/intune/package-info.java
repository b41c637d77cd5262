/** Managed devices: personal ones are retired, the firm's are wiped, and both are followed until the device has done it. */
@NullMarked
package io.lastday.offboarding.step.intune;

import org.jspecify.annotations.NullMarked;
