package io.lastday.platform.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What the service holds while it works: again and again it is made to collect, and what is left is alive. Where it only looks
 * at what is used, it would see the garbage of a heap that has room.
 */
public final class Memory implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024;

    private final Duration pause;
    private final long pid;
    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final AtomicLong most = new AtomicLong();
    private final Thread looks;

    /** @param pause between two collections */
    @SuppressWarnings("BanJNDI") // to a process that this one has started, on the loopback address
    public Memory(RunningService service, Duration pause) throws IOException {
        this.pause = pause;
        this.pid = service.pid();
        this.connector = JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + service.memory() + "/jmxrmi"));
        this.memory = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        this.looks = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(pause);
                memory.gc();
                most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Most that was alive since the last question, in megabytes. */
    public long mostAlive() {
        return most.getAndSet(0) / MEGABYTE;
    }

    /** The largest size of the whole process so far, in megabytes. */
    public long process() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        looks.interrupt();
        looks.join();
        connector.close();
    }
}
