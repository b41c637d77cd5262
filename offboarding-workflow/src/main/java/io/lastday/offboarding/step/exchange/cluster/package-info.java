/** The jobs of one namespace of a Kubernetes cluster: four calls to its API server, and no word of what the jobs do. */
@NullMarked
package io.lastday.offboarding.step.exchange.cluster;

import org.jspecify.annotations.NullMarked;
