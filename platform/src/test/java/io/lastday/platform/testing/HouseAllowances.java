package io.lastday.platform.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;

/** The few reads that an event loop may do: each happens once, from the jar or from the kernel's random source, and waits for nobody. */
public final class HouseAllowances implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.blockingMethodCallback(HouseAllowances::say)
                // texts of constraint messages, read at the first violation
                .allowBlockingCallsInside(
                        "org.hibernate.validator.resourceloading.PlatformResourceBundleLocator", "getResourceBundle")
                // the first reader of the OpenAPI document: springdoc looks through the class path once, then keeps it
                .allowBlockingCallsInside("org.springdoc.api.AbstractOpenApiResource", "getOpenApi")
                // built once a type, in memory: whoever comes meanwhile waits for microseconds
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
                .allowBlockingCallsInside(
                        "org.hibernate.validator.internal.metadata.BeanMetaDataManagerImpl", "getBeanMetaData")
                // the allocator grows under load, for a few instructions behind a lock that no remote system holds
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                // a timer that is cancelled leaves its queue, for a few instructions behind a lock
                .allowBlockingCallsInside("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove")
                // a virtual thread is begun: the pool of its carriers is locked for a few instructions
                .allowBlockingCallsInside("java.util.concurrent.ForkJoinPool", "spinLockRunState")
                // netty's own library is unpacked once, where the first connection of the process is made
                .allowBlockingCallsInside("io.netty.channel.epoll.Native", "loadNativeLibrary")
                // /dev/urandom never waits
                .allowBlockingCallsInside("sun.security.provider.NativePRNG", "engineNextBytes");
    }

    /** Where it was, before it is thrown: an error that a stream swallows would only show as a request that hangs. */
    private static void say(BlockingMethod method) {
        BlockingOperationError error = new BlockingOperationError(method);
        error.printStackTrace();
        throw error;
    }
}
