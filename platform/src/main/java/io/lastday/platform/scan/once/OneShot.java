package io.lastday.platform.scan.once;

import java.util.Arrays;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code --run=scan [--slot=KEY] [--fail-on=new|N] [--wait=PT30M]}: the service's image as a job. It opens no port and touches no
 * database: it asks the running service, as any other client does.
 */
public final class OneShot {

    private static final String RUN = "--run=";

    private OneShot() {}

    /** Whether the arguments ask for it. */
    public static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(RUN));
    }

    /** Runs it; the status to end with: 0 clean, 1 new gaps or more than allowed, 2 it could not run. */
    public static int run(String... arguments) {
        if (!Arrays.asList(arguments).contains(RUN + "scan")) {
            System.err.println("only --run=scan is known");
            return ExitStatus.COULD_NOT_RUN.code();
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OneShotConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(arguments)) {
            return context.getBean(FollowedScan.class).run(System.out).code();
        } catch (RuntimeException fault) {
            System.err.println("could not run: " + fault.getMessage());
            return ExitStatus.COULD_NOT_RUN.code();
        }
    }
}
