/** What a person says of a check that no system can measure: kept with its owner and its end. */
@NullMarked
package io.lastday.device.attestation;

import org.jspecify.annotations.NullMarked;
