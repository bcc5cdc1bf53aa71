/** As lock files of public PHP apps named them: Symfony's demo in August 2026, Heroku's example in January 2026, BookStack in October 2024; the form is told in catalogue.ts. */
export const packagesSToZ = String.raw`
symfony/apache-pack
  v1.0.1 / symfony-pack / MIT /  /  / 
symfony/asset
  v8.1.0 / library / MIT / Symfony\Component\Asset\ /  / php >=8.4.1
symfony/asset-mapper
  v8.1.0 / library / MIT / Symfony\Component\AssetMapper\ /  / composer/semver ^3.0, php >=8.4.1, symfony/filesystem ^7.4|^8.0, symfony/http-client ^7.4|^8.0
symfony/browser-kit
  v8.1.0 / library / MIT / Symfony\Component\BrowserKit\ /  / php >=8.4.1, symfony/dom-crawler ^7.4|^8.0
symfony/cache
  v8.1.0 / library / MIT / Symfony\Component\Cache\ /  / php >=8.4.1, psr/cache ^2.0|^3.0, psr/log ^1.1|^2|^3, symfony/cache-contracts ^3.6, symfony/service-contracts ^2.5|^3, symfony/var-exporter ^8.1
symfony/cache-contracts
  v3.7.0 / library / MIT / Symfony\Contracts\Cache\ /  / php >=8.1, psr/cache ^3.0
symfony/clock
  v8.1.0 / library / MIT / Symfony\Component\Clock\ /  / php >=8.4.1, psr/clock ^1.0
symfony/config
  v8.1.0 / library / MIT / Symfony\Component\Config\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/filesystem ^7.4|^8.0, symfony/polyfill-ctype ^1.8
symfony/console
  v8.1.0 / library / MIT / Symfony\Component\Console\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-mbstring ^1.0, symfony/polyfill-php85 ^1.32, symfony/service-contracts ^2.5|^3, symfony/string ^7.4.6|^8.0.6
  v6.4.12 / library / MIT / Symfony\Component\Console\ /  / php >=8.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-mbstring ~1.0, symfony/service-contracts ^2.5|^3, symfony/string ^5.4|^6.0|^7.0
symfony/css-selector
  v8.1.0 / library / MIT / Symfony\Component\CssSelector\ /  / php >=8.4.1
  v6.4.8 / library / MIT / Symfony\Component\CssSelector\ /  / php >=8.1
symfony/debug-bundle
  v8.1.0 / symfony-bundle / MIT / Symfony\Bundle\DebugBundle\ /  / composer-runtime-api >=2.1, ext-xml *, php >=8.4.1, symfony/config ^7.4|^8.0, symfony/dependency-injection ^7.4|^8.0, symfony/http-kernel ^7.4|^8.0, symfony/twig-bridge ^7.4|^8.0, symfony/var-dumper ^7.4|^8.0
symfony/dependency-injection
  v8.1.0 / library / MIT / Symfony\Component\DependencyInjection\ /  / php >=8.4.1, psr/container ^1.1|^2.0, symfony/deprecation-contracts ^2.5|^3, symfony/service-contracts ^3.6, symfony/var-exporter ^8.1
symfony/deprecation-contracts
  v3.7.0 / library / MIT /  /  / php >=8.1
  v3.6.0 / library / MIT /  /  / php >=8.1
  v3.5.0 / library / MIT /  /  / php >=8.1
symfony/doctrine-bridge
  v8.1.0 / symfony-bridge / MIT / Symfony\Bridge\Doctrine\ /  / doctrine/event-manager ^2, doctrine/persistence ^3.1|^4, php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-ctype ^1.8, symfony/polyfill-mbstring ^1.0, symfony/service-contracts ^2.5|^3
symfony/dom-crawler
  v8.1.0 / library / MIT / Symfony\Component\DomCrawler\ /  / php >=8.4.1, symfony/polyfill-ctype ^1.8, symfony/polyfill-mbstring ^1.0
  v6.4.12 / library / MIT / Symfony\Component\DomCrawler\ /  / masterminds/html5 ^2.6, php >=8.1, symfony/polyfill-ctype ~1.8, symfony/polyfill-mbstring ~1.0
symfony/dotenv
  v8.1.0 / library / MIT / Symfony\Component\Dotenv\ /  / php >=8.4.1
symfony/error-handler
  v8.1.0 / library / MIT / Symfony\Component\ErrorHandler\ / Resources/bin/patch-type-declarations / php >=8.4.1, psr/log ^1|^2|^3, symfony/polyfill-php85 ^1.32, symfony/var-dumper ^7.4|^8.0
  v6.4.10 / library / MIT / Symfony\Component\ErrorHandler\ / Resources/bin/patch-type-declarations / php >=8.1, psr/log ^1|^2|^3, symfony/var-dumper ^5.4|^6.0|^7.0
symfony/event-dispatcher
  v8.1.0 / library / MIT / Symfony\Component\EventDispatcher\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/event-dispatcher-contracts ^2.5|^3
  v6.4.8 / library / MIT / Symfony\Component\EventDispatcher\ /  / php >=8.1, symfony/event-dispatcher-contracts ^2.5|^3
symfony/event-dispatcher-contracts
  v3.7.0 / library / MIT / Symfony\Contracts\EventDispatcher\ /  / php >=8.1, psr/event-dispatcher ^1
  v3.5.0 / library / MIT / Symfony\Contracts\EventDispatcher\ /  / php >=8.1, psr/event-dispatcher ^1
symfony/expression-language
  v8.1.0 / library / MIT / Symfony\Component\ExpressionLanguage\ /  / php >=8.4.1, symfony/cache ^7.4|^8.0, symfony/service-contracts ^2.5|^3
symfony/filesystem
  v8.1.0 / library / MIT / Symfony\Component\Filesystem\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-ctype ~1.8, symfony/polyfill-mbstring ~1.8
symfony/finder
  v8.1.0 / library / MIT / Symfony\Component\Finder\ /  / php >=8.4.1
  v6.4.11 / library / MIT / Symfony\Component\Finder\ /  / php >=8.1
symfony/flex
  v2.11.0 / composer-plugin / MIT / Symfony\Flex\ /  / composer-plugin-api ^2.1, php >=8.1
symfony/form
  v8.1.0 / library / MIT / Symfony\Component\Form\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/event-dispatcher ^7.4|^8.0, symfony/options-resolver ^7.4|^8.0, symfony/polyfill-ctype ^1.8, symfony/polyfill-intl-icu ^1.21, symfony/polyfill-mbstring ^1.0, symfony/property-access ^7.4|^8.0, symfony/service-contracts ^2.5|^3, symfony/var-exporter ^8.1
symfony/framework-bundle
  v8.1.0 / symfony-bundle / MIT / Symfony\Bundle\FrameworkBundle\ /  / composer-runtime-api >=2.1, ext-xml *, php >=8.4.1, symfony/cache ^7.4|^8.0, symfony/config ^7.4.4|^8.0.4, symfony/dependency-injection ^8.1, symfony/deprecation-contracts ^2.5|^3, symfony/error-handler ^7.4|^8.0, symfony/event-dispatcher ^8.1, symfony/filesystem ^7.4|^8.0, symfony/finder ^7.4|^8.0, symfony/http-foundation ^7.4|^8.0, symfony/http-kernel ^8.1, symfony/polyfill-mbstring ^1.0, symfony/polyfill-php85 ^1.33, symfony/routing ^7.4|^8.0, symfony/service-contracts ^3.7, symfony/var-exporter ^8.1
symfony/html-sanitizer
  v8.1.0 / library / MIT / Symfony\Component\HtmlSanitizer\ /  / ext-dom *, league/uri ^6.5|^7.0, php >=8.4.1
symfony/http-client
  v8.1.0 / library / MIT / Symfony\Component\HttpClient\ /  / php >=8.4.1, psr/log ^1|^2|^3, symfony/deprecation-contracts ^2.5|^3.0, symfony/http-client-contracts ^3.7, symfony/service-contracts ^2.5|^3
symfony/http-client-contracts
  v3.7.0 / library / MIT / Symfony\Contracts\HttpClient\ /  / php >=8.1
symfony/http-foundation
  v8.1.0 / library / MIT / Symfony\Component\HttpFoundation\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-mbstring ^1.1
  v6.4.12 / library / MIT / Symfony\Component\HttpFoundation\ /  / php >=8.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-mbstring ~1.1, symfony/polyfill-php83 ^1.27
symfony/http-kernel
  v8.1.0 / library / MIT / Symfony\Component\HttpKernel\ /  / php >=8.4.1, psr/log ^1|^2|^3, symfony/deprecation-contracts ^2.5|^3, symfony/error-handler ^7.4|^8.0, symfony/event-dispatcher ^7.4|^8.0, symfony/http-foundation ^7.4|^8.0, symfony/polyfill-ctype ^1.8
  v6.4.12 / library / MIT / Symfony\Component\HttpKernel\ /  / php >=8.1, psr/log ^1|^2|^3, symfony/deprecation-contracts ^2.5|^3, symfony/error-handler ^6.4|^7.0, symfony/event-dispatcher ^5.4|^6.0|^7.0, symfony/http-foundation ^6.4|^7.0, symfony/polyfill-ctype ^1.8
symfony/intl
  v8.1.0 / library / MIT / Symfony\Component\Intl\ /  / php >=8.4.1
symfony/mailer
  v8.1.0 / library / MIT / Symfony\Component\Mailer\ /  / egulias/email-validator ^2.1.10|^3|^4, php >=8.4.1, psr/event-dispatcher ^1, psr/log ^1|^2|^3, symfony/event-dispatcher ^7.4|^8.0, symfony/mime ^7.4|^8.0, symfony/service-contracts ^2.5|^3
symfony/maker-bundle
  v1.67.0 / symfony-bundle / MIT / Symfony\Bundle\MakerBundle\ /  / composer-runtime-api ^2.1, doctrine/inflector ^2.0, nikic/php-parser ^5.0, php >=8.1, symfony/config ^6.4|^7.0|^8.0, symfony/console ^6.4|^7.0|^8.0, symfony/dependency-injection ^6.4|^7.0|^8.0, symfony/deprecation-contracts ^2.2|^3, symfony/filesystem ^6.4|^7.0|^8.0, symfony/finder ^6.4|^7.0|^8.0, symfony/framework-bundle ^6.4|^7.0|^8.0, symfony/http-kernel ^6.4|^7.0|^8.0, symfony/process ^6.4|^7.0|^8.0
symfony/mime
  v8.1.0 / library / MIT / Symfony\Component\Mime\ /  / php >=8.4.1, symfony/polyfill-intl-idn ^1.10, symfony/polyfill-mbstring ^1.0
  v6.4.12 / library / MIT / Symfony\Component\Mime\ /  / php >=8.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-intl-idn ^1.10, symfony/polyfill-mbstring ^1.0
symfony/monolog-bridge
  v8.1.0 / symfony-bridge / MIT / Symfony\Bridge\Monolog\ /  / monolog/monolog ^3, php >=8.4.1, symfony/http-kernel ^7.4|^8.0, symfony/service-contracts ^2.5|^3
symfony/monolog-bundle
  v4.0.2 / symfony-bundle / MIT / Symfony\Bundle\MonologBundle\ /  / composer-runtime-api ^2.0, monolog/monolog ^3.5, php >=8.2, symfony/config ^7.3 || ^8.0, symfony/dependency-injection ^7.3 || ^8.0, symfony/http-kernel ^7.3 || ^8.0, symfony/monolog-bridge ^7.3 || ^8.0, symfony/polyfill-php84 ^1.30
symfony/options-resolver
  v8.1.0 / library / MIT / Symfony\Component\OptionsResolver\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3
symfony/password-hasher
  v8.1.0 / library / MIT / Symfony\Component\PasswordHasher\ /  / php >=8.4.1
symfony/polyfill-ctype
  v1.33.0 / library / MIT / Symfony\Polyfill\Ctype\ /  / php >=7.2
  v1.31.0 / library / MIT / Symfony\Polyfill\Ctype\ /  / php >=7.2
symfony/polyfill-deepclone
  v1.40.0 / library / MIT / Symfony\Polyfill\DeepClone\ /  / php >=8.1
symfony/polyfill-intl-grapheme
  v1.38.1 / library / MIT / Symfony\Polyfill\Intl\Grapheme\ /  / php >=7.2
  v1.31.0 / library / MIT / Symfony\Polyfill\Intl\Grapheme\ /  / php >=7.2
symfony/polyfill-intl-icu
  v1.38.0 / library / MIT / Symfony\Polyfill\Intl\Icu\ /  / php >=7.2
symfony/polyfill-intl-idn
  v1.38.1 / library / MIT / Symfony\Polyfill\Intl\Idn\ /  / php >=7.2, symfony/polyfill-intl-normalizer ^1.10
  v1.31.0 / library / MIT / Symfony\Polyfill\Intl\Idn\ /  / php >=7.2, symfony/polyfill-intl-normalizer ^1.10
symfony/polyfill-intl-messageformatter
  v1.38.0 / library / MIT / Symfony\Polyfill\Intl\MessageFormatter\ /  / php >=7.2
symfony/polyfill-intl-normalizer
  v1.38.0 / library / MIT / Symfony\Polyfill\Intl\Normalizer\ /  / php >=7.2
  v1.31.0 / library / MIT / Symfony\Polyfill\Intl\Normalizer\ /  / php >=7.2
symfony/polyfill-mbstring
  v1.38.2 / library / MIT / Symfony\Polyfill\Mbstring\ /  / ext-iconv *, php >=7.2
  v1.33.0 / library / MIT / Symfony\Polyfill\Mbstring\ /  / ext-iconv *, php >=7.2
  v1.31.0 / library / MIT / Symfony\Polyfill\Mbstring\ /  / php >=7.2
symfony/polyfill-php80
  v1.31.0 / library / MIT / Symfony\Polyfill\Php80\ /  / php >=7.2
symfony/polyfill-php81
  v1.32.0 / library / MIT / Symfony\Polyfill\Php81\ /  / php >=7.2
symfony/polyfill-php83
  v1.31.0 / library / MIT / Symfony\Polyfill\Php83\ /  / php >=7.2
symfony/polyfill-php85
  v1.38.1 / library / MIT / Symfony\Polyfill\Php85\ /  / php >=7.2
symfony/polyfill-uuid
  v1.31.0 / library / MIT / Symfony\Polyfill\Uuid\ /  / php >=7.2
symfony/process
  v8.1.0 / library / MIT / Symfony\Component\Process\ /  / php >=8.4.1
  v6.4.12 / library / MIT / Symfony\Component\Process\ /  / php >=8.1
symfony/property-access
  v8.1.0 / library / MIT / Symfony\Component\PropertyAccess\ /  / php >=8.4.1, symfony/property-info ^7.4.4|^8.0.4
symfony/property-info
  v8.1.0 / library / MIT / Symfony\Component\PropertyInfo\ /  / php >=8.4.1, symfony/string ^7.4|^8.0, symfony/type-info ^7.4.7|^8.0.7
symfony/routing
  v8.1.0 / library / MIT / Symfony\Component\Routing\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3
  v6.4.12 / library / MIT / Symfony\Component\Routing\ /  / php >=8.1, symfony/deprecation-contracts ^2.5|^3
symfony/runtime
  v8.1.0 / composer-plugin / MIT / Symfony\Component\Runtime\,Symfony\Runtime\Symfony\Component\ /  / composer-plugin-api ^1.0|^2.0, php >=8.4.1
symfony/security-bundle
  v8.1.0 / symfony-bundle / MIT / Symfony\Bundle\SecurityBundle\ /  / composer-runtime-api >=2.1, ext-xml *, php >=8.4.1, symfony/clock ^7.4|^8.0, symfony/config ^7.4|^8.0, symfony/dependency-injection ^7.4|^8.0, symfony/event-dispatcher ^7.4|^8.0, symfony/http-foundation ^7.4|^8.0, symfony/http-kernel ^7.4|^8.0, symfony/password-hasher ^7.4|^8.0, symfony/security-core ^7.4|^8.0, symfony/security-csrf ^7.4|^8.0, symfony/security-http ^8.1, symfony/service-contracts ^2.5|^3
symfony/security-core
  v8.1.0 / library / MIT / Symfony\Component\Security\Core\ /  / php >=8.4.1, symfony/event-dispatcher-contracts ^2.5|^3, symfony/password-hasher ^7.4|^8.0, symfony/service-contracts ^2.5|^3
symfony/security-csrf
  v8.1.0 / library / MIT / Symfony\Component\Security\Csrf\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/security-core ^7.4|^8.0
symfony/security-http
  v8.1.0 / library / MIT / Symfony\Component\Security\Http\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/http-foundation ^7.4|^8.0, symfony/http-kernel ^8.1, symfony/polyfill-mbstring ^1.0, symfony/property-access ^7.4|^8.0, symfony/security-core ^7.4|^8.0, symfony/service-contracts ^2.5|^3
symfony/service-contracts
  v3.7.0 / library / MIT / Symfony\Contracts\Service\ /  / php >=8.1, psr/container ^1.1|^2.0, symfony/deprecation-contracts ^2.5|^3
  v3.5.0 / library / MIT / Symfony\Contracts\Service\ /  / php >=8.1, psr/container ^1.1|^2.0, symfony/deprecation-contracts ^2.5|^3
symfony/stimulus-bundle
  v2.36.0 / symfony-bundle / MIT / Symfony\UX\StimulusBundle\ /  / php >=8.1, symfony/config ^5.4|^6.0|^7.0|^8.0, symfony/dependency-injection ^5.4|^6.0|^7.0|^8.0, symfony/deprecation-contracts ^2.0|^3.0, symfony/finder ^5.4|^6.0|^7.0|^8.0, symfony/http-kernel ^5.4|^6.0|^7.0|^8.0, twig/twig ^2.15.3|^3.8
symfony/stopwatch
  v8.1.0 / library / MIT / Symfony\Component\Stopwatch\ /  / php >=8.4.1, symfony/service-contracts ^2.5|^3
symfony/string
  v8.1.0 / library / MIT / Symfony\Component\String\ /  / php >=8.4.1, symfony/polyfill-ctype ^1.8, symfony/polyfill-intl-grapheme ^1.33, symfony/polyfill-intl-normalizer ^1.0, symfony/polyfill-mbstring ^1.0
  v6.4.12 / library / MIT / Symfony\Component\String\ /  / php >=8.1, symfony/polyfill-ctype ~1.8, symfony/polyfill-intl-grapheme ~1.0, symfony/polyfill-intl-normalizer ~1.0, symfony/polyfill-mbstring ~1.0
symfony/translation
  v8.1.0 / library / MIT / Symfony\Component\Translation\ /  / php >=8.4.1, symfony/polyfill-mbstring ^1.0, symfony/translation-contracts ^3.6.1
  v6.4.12 / library / MIT / Symfony\Component\Translation\ /  / php >=8.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-mbstring ~1.0, symfony/translation-contracts ^2.5|^3.0
symfony/translation-contracts
  v3.7.0 / library / MIT / Symfony\Contracts\Translation\ /  / php >=8.1
  v3.5.0 / library / MIT / Symfony\Contracts\Translation\ /  / php >=8.1
symfony/twig-bridge
  v8.1.0 / symfony-bridge / MIT / Symfony\Bridge\Twig\ /  / php >=8.4.1, symfony/translation-contracts ^2.5|^3, twig/twig ^3.25
symfony/twig-bundle
  v8.1.0 / symfony-bundle / MIT / Symfony\Bundle\TwigBundle\ /  / composer-runtime-api >=2.1, php >=8.4.1, symfony/config ^7.4|^8.0, symfony/dependency-injection ^7.4|^8.0, symfony/http-foundation ^7.4|^8.0, symfony/http-kernel ^7.4|^8.0, symfony/twig-bridge ^7.4|^8.0
symfony/type-info
  v8.1.0 / library / MIT / Symfony\Component\TypeInfo\ /  / php >=8.4.1, psr/container ^1.1|^2.0
symfony/uid
  v6.4.12 / library / MIT / Symfony\Component\Uid\ /  / php >=8.1, symfony/polyfill-uuid ^1.15
symfony/ux-icons
  v2.36.1 / symfony-bundle / MIT / Symfony\UX\Icons\ /  / php >=8.1, symfony/framework-bundle ^6.4|^7.0|^8.0, symfony/twig-bundle ^6.4|^7.0|^8.0
symfony/ux-live-component
  v2.36.0 / symfony-bundle / MIT / Symfony\UX\LiveComponent\ /  / php >=8.1, symfony/deprecation-contracts ^2.5|^3.0, symfony/property-access ^5.4.5|^6.0|^7.0|^8.0, symfony/property-info ^5.4|^6.0|^7.0|^8.0, symfony/stimulus-bundle ^2.9|^3.0, symfony/ux-twig-component ^2.33.0|^3.0, twig/twig ^3.10.3
symfony/ux-twig-component
  v3.2.0 / symfony-bundle / MIT / Symfony\UX\TwigComponent\ /  / php >=8.4, psr/container ^1.1|^2.0, symfony/deprecation-contracts ^2.2|^3.0, symfony/event-dispatcher ^7.4|^8.0, symfony/property-access ^7.4|^8.0, twig/twig ^3.10.3
symfony/validator
  v8.1.0 / library / MIT / Symfony\Component\Validator\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-ctype ^1.8, symfony/polyfill-mbstring ^1.0, symfony/translation-contracts ^2.5|^3
symfony/var-dumper
  v8.1.0 / library / MIT / Symfony\Component\VarDumper\ / Resources/bin/var-dump-server / php >=8.4.1, symfony/polyfill-mbstring ^1.0
  v6.4.11 / library / MIT / Symfony\Component\VarDumper\ / Resources/bin/var-dump-server / php >=8.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-mbstring ~1.0
symfony/var-exporter
  v8.1.0 / library / MIT / Symfony\Component\VarExporter\ /  / php >=8.4.1, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-deepclone ^1.37
symfony/web-profiler-bundle
  v8.1.0 / symfony-bundle / MIT / Symfony\Bundle\WebProfilerBundle\ /  / composer-runtime-api >=2.1, php >=8.4.1, symfony/config ^7.4|^8.0, symfony/framework-bundle ^7.4|^8.0, symfony/http-kernel ^8.1, symfony/routing ^7.4|^8.0, symfony/twig-bundle ^7.4|^8.0
symfony/yaml
  v8.1.0 / library / MIT / Symfony\Component\Yaml\ / Resources/bin/yaml-lint / php >=8.4.1, symfony/polyfill-ctype ^1.8
symfonycasts/sass-bundle
  v0.9.0 / library / MIT / Symfonycasts\SassBundle\ /  / php >=8.1, symfony/asset-mapper ^6.3|^7.0|^8.0, symfony/console ^5.4|^6.3|^7.0|^8.0, symfony/filesystem ^5.4|^6.3|^7.0|^8.0, symfony/http-client ^5.4|^6.3|^7.0|^8.0, symfony/process ^5.4|^6.3|^7.0|^8.0
theseer/tokenizer
  1.3.1 / library / BSD-3-Clause /  /  / ext-dom *, ext-tokenizer *, ext-xmlwriter *, php ^7.2 || ^8.0
  1.2.3 / library / BSD-3-Clause /  /  / ext-dom *, ext-tokenizer *, ext-xmlwriter *, php ^7.2 || ^8.0
tijsverkoyen/css-to-inline-styles
  v2.2.7 / library / BSD-3-Clause / TijsVerkoyen\CssToInlineStyles\ /  / ext-dom *, ext-libxml *, php ^5.5 || ^7.0 || ^8.0, symfony/css-selector ^2.7 || ^3.0 || ^4.0 || ^5.0 || ^6.0 || ^7.0
twbs/bootstrap
  v5.3.8 / library / MIT /  /  / 
twig/extra-bundle
  v3.24.0 / symfony-bundle / MIT / Twig\Extra\TwigExtraBundle\ /  / php >=8.1.0, symfony/framework-bundle ^5.4|^6.4|^7.0|^8.0, symfony/twig-bundle ^5.4|^6.4|^7.0|^8.0, twig/twig ^3.2|^4.0
twig/intl-extra
  v3.26.0 / library / MIT / Twig\Extra\Intl\ /  / php >=8.1.0, symfony/intl ^5.4|^6.4|^7.0|^8.0, twig/twig ^3.13|^4.0
twig/markdown-extra
  v3.26.0 / library / MIT / Twig\Extra\Markdown\ /  / php >=8.1.0, symfony/deprecation-contracts ^2.5|^3, twig/twig ^3.13|^4.0
twig/twig
  v3.27.1 / library / BSD-3-Clause / Twig\ /  / php >=8.1.0, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-ctype ^1.8, symfony/polyfill-mbstring ^1.3
  v3.22.2 / library / BSD-3-Clause / Twig\ /  / php >=8.1.0, symfony/deprecation-contracts ^2.5|^3, symfony/polyfill-ctype ^1.8, symfony/polyfill-mbstring ^1.3
vlucas/phpdotenv
  v5.6.1 / library / BSD-3-Clause / Dotenv\ /  / ext-pcre *, graham-campbell/result-type ^1.1.3, php ^7.2.5 || ^8.0, phpoption/phpoption ^1.9.3, symfony/polyfill-ctype ^1.24, symfony/polyfill-mbstring ^1.24, symfony/polyfill-php80 ^1.24
voku/portable-ascii
  2.0.1 / library / MIT / voku\ /  / php >=7.0.0
webmozart/assert
  1.11.0 / library / MIT / Webmozart\Assert\ /  / ext-ctype *, php ^7.2 || ^8.0
`;
