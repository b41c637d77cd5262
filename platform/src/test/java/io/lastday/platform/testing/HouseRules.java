package io.lastday.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rules of architecture that every audit keeps. */
public final class HouseRules {

    @ArchTest
    public static final ArchRule everyHandlerSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .because("an endpoint that nobody thought about is open to everybody");

    @ArchTest
    public static final ArchRule nobodyBlocksAStream = noClasses()
            .should()
            .callMethod(Mono.class, "block")
            .because("it holds a thread for as long as the stream likes");

    private HouseRules() {}

    /** What talks to other systems lies below {@code source} of the service's package, and nowhere else. */
    public static ArchRule sdksStayInTheSourcesOf(String service) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(service + ".source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.microsoft..", "org.keycloak..", "okhttp3..")
                .because("what is concluded must not depend on how it was fetched");
    }

    /** Packages that hold nothing but decisions. */
    public static ArchRule plainJavaIn(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..", "tools.jackson..")
                .because("the same facts must give the same answer wherever they are judged");
    }

    /** No package of the service leads back to itself. */
    public static ArchRule packagesKnowEachOtherOneWayIn(String service) {
        return slices().matching(service + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("dependencies point inward: sources and web know the core, the core knows nobody");
    }
}
