package io.lastday.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.lastday.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformArchitectureTest {

    @ArchTest
    static final ArchRule GRAPH_SDK_STAYS_HOME = noClasses()
            .that()
            .resideOutsideOfPackage("io.lastday.platform.graph..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.microsoft..", "okhttp3..")
            .because("the gateway runs without the 64 MB of the Graph SDK");

    @ArchTest
    static final ArchRule KEYCLOAK_CLIENT_STAYS_HOME = noClasses()
            .that()
            .resideOutsideOfPackage("io.lastday.platform.keycloak..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..")
            .because("Jackson 2 and RESTEasy live behind one adapter");

    @ArchTest
    static final ArchRule NO_DOMAIN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lastday.offboarding..", "io.lastday.identity..", "io.lastday.device..")
            .because("services share transport, never domain classes");
}
