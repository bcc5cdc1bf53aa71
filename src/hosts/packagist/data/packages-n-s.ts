/** As lock files of public PHP apps named them: Symfony's demo in August 2026, Heroku's example in January 2026, BookStack in October 2024; the form is told in catalogue.ts. */
export const packagesNToS = String.raw`
nette/schema
  v1.3.5 / library / BSD-3-Clause / Nette\ /  / nette/utils ^4.0, php 8.1 - 8.5
  v1.3.0 / library / BSD-3-Clause /  /  / nette/utils ^4.0, php 8.1 - 8.3
nette/utils
  v4.1.4 / library / BSD-3-Clause / Nette\ /  / php 8.2 - 8.5
  v4.0.5 / library / BSD-3-Clause /  /  / php 8.0 - 8.4
nikic/fast-route
  v1.3.0 / library / BSD-3-Clause / FastRoute\ /  / php >=5.4.0
nikic/php-parser
  v5.7.0 / library / BSD-3-Clause / PhpParser\ / bin/php-parse / ext-ctype *, ext-json *, ext-tokenizer *, php >=7.4
  v5.2.0 / library / BSD-3-Clause / PhpParser\ / bin/php-parse / ext-ctype *, ext-json *, ext-tokenizer *, php >=7.4
nunomaduro/collision
  v7.10.0 / library / MIT / NunoMaduro\Collision\ /  / filp/whoops ^2.15.3, nunomaduro/termwind ^1.15.1, php ^8.1.0, symfony/console ^6.3.4
nunomaduro/termwind
  v1.15.1 / library / MIT / Termwind\ /  / ext-mbstring *, php ^8.0, symfony/console ^5.3.0|^6.0.0
onelogin/php-saml
  4.2.0 / library / MIT / OneLogin\ /  / php >=7.3, robrichards/xmlseclibs ^3.1
paragonie/constant_time_encoding
  v3.0.0 / library / MIT / ParagonIE\ConstantTime\ /  / php ^8
paragonie/random_compat
  v9.99.100 / library / MIT /  /  / php >= 7
phar-io/manifest
  2.0.4 / library / BSD-3-Clause /  /  / ext-dom *, ext-libxml *, ext-phar *, ext-xmlwriter *, phar-io/version ^3.0.1, php ^7.2 || ^8.0
phar-io/version
  3.2.1 / library / BSD-3-Clause /  /  / php ^7.2 || ^8.0
php-di/invoker
  2.3.7 / library / MIT / Invoker\ /  / php >=7.3, psr/container ^1.0|^2.0
php-di/php-di
  7.1.1 / library / MIT / DI\ /  / laravel/serializable-closure ^1.0 || ^2.0, php >=8.0, php-di/invoker ^2.0, psr/container ^1.1 || ^2.0
php-di/slim-bridge
  3.4.1 / library / MIT / DI\Bridge\Slim\ /  / php ^7.1 || ^8.0, php-di/invoker ^2.0.0, php-di/php-di ^6.0|^7.0, slim/slim ^4.2.0
phpmyadmin/sql-parser
  5.10.0 / library / GPL-2.0-or-later / PhpMyAdmin\SqlParser\ / bin/highlight-query,bin/lint-query,bin/sql-parser,bin/tokenize-query / php ^7.2 || ^8.0, symfony/polyfill-mbstring ^1.3, symfony/polyfill-php80 ^1.16
phpoption/phpoption
  1.9.3 / library / Apache-2.0 / PhpOption\ /  / php ^7.2.5 || ^8.0
phpseclib/phpseclib
  3.0.42 / library / MIT / phpseclib3\ /  / paragonie/constant_time_encoding ^1|^2|^3, paragonie/random_compat ^1.4|^2.0|^9.99.99, php >=5.6.1
phpstan/phpstan
  2.2.2 / library / MIT /  / phpstan,phpstan.phar / php ^7.4|^8.0
  1.12.5 / library / MIT /  / phpstan,phpstan.phar / php ^7.2|^8.0
phpstan/phpstan-doctrine
  2.0.27 / phpstan-extension / MIT / PHPStan\ /  / php ^7.4 || ^8.0, phpstan/phpstan ^2.2.2
phpstan/phpstan-symfony
  2.0.20 / phpstan-extension / MIT / PHPStan\ /  / ext-simplexml *, php ^7.4 || ^8.0, phpstan/phpstan ^2.1.13
phpunit/php-code-coverage
  11.0.12 / library / BSD-3-Clause /  /  / ext-dom *, ext-libxml *, ext-xmlwriter *, nikic/php-parser ^5.7.0, php >=8.2, phpunit/php-file-iterator ^5.1.0, phpunit/php-text-template ^4.0.1, sebastian/code-unit-reverse-lookup ^4.0.1, sebastian/complexity ^4.0.1, sebastian/environment ^7.2.1, sebastian/lines-of-code ^3.0.1, sebastian/version ^5.0.2, theseer/tokenizer ^1.3.1
  10.1.16 / library / BSD-3-Clause /  /  / ext-dom *, ext-libxml *, ext-xmlwriter *, nikic/php-parser ^4.19.1 || ^5.1.0, php >=8.1, phpunit/php-file-iterator ^4.1.0, phpunit/php-text-template ^3.0.1, sebastian/code-unit-reverse-lookup ^3.0.0, sebastian/complexity ^3.2.0, sebastian/environment ^6.1.0, sebastian/lines-of-code ^2.0.2, sebastian/version ^4.0.1, theseer/tokenizer ^1.2.3
phpunit/php-file-iterator
  5.1.1 / library / BSD-3-Clause /  /  / php >=8.2
  4.1.0 / library / BSD-3-Clause /  /  / php >=8.1
phpunit/php-invoker
  5.0.1 / library / BSD-3-Clause /  /  / php >=8.2
  4.0.0 / library / BSD-3-Clause /  /  / php >=8.1
phpunit/php-text-template
  4.0.1 / library / BSD-3-Clause /  /  / php >=8.2
  3.0.1 / library / BSD-3-Clause /  /  / php >=8.1
phpunit/php-timer
  7.0.1 / library / BSD-3-Clause /  /  / php >=8.2
  6.0.0 / library / BSD-3-Clause /  /  / php >=8.1
phpunit/phpunit
  11.5.55 / library / BSD-3-Clause /  / phpunit / ext-dom *, ext-json *, ext-libxml *, ext-mbstring *, ext-xml *, ext-xmlwriter *, myclabs/deep-copy ^1.13.4, phar-io/manifest ^2.0.4, phar-io/version ^3.2.1, php >=8.2, phpunit/php-code-coverage ^11.0.12, phpunit/php-file-iterator ^5.1.1, phpunit/php-invoker ^5.0.1, phpunit/php-text-template ^4.0.1, phpunit/php-timer ^7.0.1, sebastian/cli-parser ^3.0.2, sebastian/code-unit ^3.0.3, sebastian/comparator ^6.3.3, sebastian/diff ^6.0.2, sebastian/environment ^7.2.1, sebastian/exporter ^6.3.2, sebastian/global-state ^7.0.2, sebastian/object-enumerator ^6.0.1, sebastian/recursion-context ^6.0.3, sebastian/type ^5.1.3, sebastian/version ^5.0.2, staabm/side-effects-detector ^1.0.5
  10.5.35 / library / BSD-3-Clause /  / phpunit / ext-dom *, ext-json *, ext-libxml *, ext-mbstring *, ext-xml *, ext-xmlwriter *, myclabs/deep-copy ^1.12.0, phar-io/manifest ^2.0.4, phar-io/version ^3.2.1, php >=8.1, phpunit/php-code-coverage ^10.1.16, phpunit/php-file-iterator ^4.1.0, phpunit/php-invoker ^4.0.0, phpunit/php-text-template ^3.0.1, phpunit/php-timer ^6.0.0, sebastian/cli-parser ^2.0.1, sebastian/code-unit ^2.0.0, sebastian/comparator ^5.0.2, sebastian/diff ^5.1.1, sebastian/environment ^6.1.0, sebastian/exporter ^5.1.2, sebastian/global-state ^6.0.2, sebastian/object-enumerator ^5.0.0, sebastian/recursion-context ^5.0.0, sebastian/type ^4.0.0, sebastian/version ^4.0.1
pragmarx/google2fa
  v8.0.3 / library / MIT / PragmaRX\Google2FA\ /  / paragonie/constant_time_encoding ^1.0|^2.0|^3.0, php ^7.1|^8.0
predis/predis
  v2.2.2 / library / MIT / Predis\ /  / php ^7.2 || ^8.0
psr/cache
  3.0.0 / library / MIT / Psr\Cache\ /  / php >=8.0.0
psr/clock
  1.0.0 / library / MIT / Psr\Clock\ /  / php ^7.0 || ^8.0
psr/container
  2.0.2 / library / MIT / Psr\Container\ /  / php >=7.4.0
psr/event-dispatcher
  1.0.0 / library / MIT / Psr\EventDispatcher\ /  / php >=7.2.0
psr/http-client
  1.0.3 / library / MIT / Psr\Http\Client\ /  / php ^7.0 || ^8.0, psr/http-message ^1.0 || ^2.0
psr/http-factory
  1.1.0 / library / MIT / Psr\Http\Message\ /  / php >=7.1, psr/http-message ^1.0 || ^2.0
psr/http-message
  2.0 / library / MIT / Psr\Http\Message\ /  / php ^7.2 || ^8.0
psr/http-server-handler
  1.0.2 / library / MIT / Psr\Http\Server\ /  / php >=7.0, psr/http-message ^1.0 || ^2.0
psr/http-server-middleware
  1.0.2 / library / MIT / Psr\Http\Server\ /  / php >=7.0, psr/http-message ^1.0 || ^2.0, psr/http-server-handler ^1.0
psr/log
  3.0.2 / library / MIT / Psr\Log\ /  / php >=8.0.0
psr/simple-cache
  3.0.0 / library / MIT / Psr\SimpleCache\ /  / php >=8.0.0
psy/psysh
  v0.12.4 / library / MIT / Psy\ / bin/psysh / ext-json *, ext-tokenizer *, nikic/php-parser ^5.0 || ^4.0, php ^8.0 || ^7.4, symfony/console ^7.0 || ^6.0 || ^5.0 || ^4.0 || ^3.4, symfony/var-dumper ^7.0 || ^6.0 || ^5.0 || ^4.0 || ^3.4
ralouphie/getallheaders
  3.0.3 / library / MIT /  /  / php >=5.6
ramsey/collection
  2.0.0 / library / MIT / Ramsey\Collection\ /  / php ^8.1
ramsey/uuid
  4.7.6 / library / MIT / Ramsey\Uuid\ /  / brick/math ^0.8.8 || ^0.9 || ^0.10 || ^0.11 || ^0.12, ext-json *, php ^8.0, ramsey/collection ^1.2 || ^2.0
react/cache
  v1.2.0 / library / MIT / React\Cache\ /  / php >=5.3.0, react/promise ^3.0 || ^2.0 || ^1.1
react/child-process
  v0.6.7 / library / MIT / React\ChildProcess\ /  / evenement/evenement ^3.0 || ^2.0 || ^1.0, php >=5.3.0, react/event-loop ^1.2, react/stream ^1.4
react/dns
  v1.14.0 / library / MIT / React\Dns\ /  / php >=5.3.0, react/cache ^1.0 || ^0.6 || ^0.5, react/event-loop ^1.2, react/promise ^3.2 || ^2.7 || ^1.2.1
react/event-loop
  v1.6.0 / library / MIT / React\EventLoop\ /  / php >=5.3.0
react/promise
  v3.3.0 / library / MIT / React\Promise\ /  / php >=7.1.0
react/socket
  v1.17.0 / library / MIT / React\Socket\ /  / evenement/evenement ^3.0 || ^2.0 || ^1.0, php >=5.3.0, react/dns ^1.13, react/event-loop ^1.2, react/promise ^3.2 || ^2.6 || ^1.2.1, react/stream ^1.4
react/stream
  v1.4.0 / library / MIT / React\Stream\ /  / evenement/evenement ^3.0 || ^2.0 || ^1.0, php >=5.3.8, react/event-loop ^1.2
robrichards/xmlseclibs
  3.1.1 / library / BSD-3-Clause / RobRichards\XMLSecLibs\ /  / ext-openssl *, php >= 5.4
sabberworm/php-css-parser
  v8.6.0 / library / MIT / Sabberworm\CSS\ /  / ext-iconv *, php >=5.6.20
sebastian/cli-parser
  3.0.2 / library / BSD-3-Clause /  /  / php >=8.2
  2.0.1 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/code-unit
  3.0.3 / library / BSD-3-Clause /  /  / php >=8.2
  2.0.0 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/code-unit-reverse-lookup
  4.0.1 / library / BSD-3-Clause /  /  / php >=8.2
  3.0.0 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/comparator
  6.3.3 / library / BSD-3-Clause /  /  / ext-dom *, ext-mbstring *, php >=8.2, sebastian/diff ^6.0, sebastian/exporter ^6.0
  5.0.2 / library / BSD-3-Clause /  /  / ext-dom *, ext-mbstring *, php >=8.1, sebastian/diff ^5.0, sebastian/exporter ^5.0
sebastian/complexity
  4.0.1 / library / BSD-3-Clause /  /  / nikic/php-parser ^5.0, php >=8.2
  3.2.0 / library / BSD-3-Clause /  /  / nikic/php-parser ^4.18 || ^5.0, php >=8.1
sebastian/diff
  6.0.2 / library / BSD-3-Clause /  /  / php >=8.2
  5.1.1 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/environment
  7.2.1 / library / BSD-3-Clause /  /  / php >=8.2
  6.1.0 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/exporter
  6.3.2 / library / BSD-3-Clause /  /  / ext-mbstring *, php >=8.2, sebastian/recursion-context ^6.0
  5.1.2 / library / BSD-3-Clause /  /  / ext-mbstring *, php >=8.1, sebastian/recursion-context ^5.0
sebastian/global-state
  7.0.2 / library / BSD-3-Clause /  /  / php >=8.2, sebastian/object-reflector ^4.0, sebastian/recursion-context ^6.0
  6.0.2 / library / BSD-3-Clause /  /  / php >=8.1, sebastian/object-reflector ^3.0, sebastian/recursion-context ^5.0
sebastian/lines-of-code
  3.0.1 / library / BSD-3-Clause /  /  / nikic/php-parser ^5.0, php >=8.2
  2.0.2 / library / BSD-3-Clause /  /  / nikic/php-parser ^4.18 || ^5.0, php >=8.1
sebastian/object-enumerator
  6.0.1 / library / BSD-3-Clause /  /  / php >=8.2, sebastian/object-reflector ^4.0, sebastian/recursion-context ^6.0
  5.0.0 / library / BSD-3-Clause /  /  / php >=8.1, sebastian/object-reflector ^3.0, sebastian/recursion-context ^5.0
sebastian/object-reflector
  4.0.1 / library / BSD-3-Clause /  /  / php >=8.2
  3.0.0 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/recursion-context
  6.0.3 / library / BSD-3-Clause /  /  / php >=8.2
  5.0.0 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/type
  5.1.3 / library / BSD-3-Clause /  /  / php >=8.2
  4.0.0 / library / BSD-3-Clause /  /  / php >=8.1
sebastian/version
  5.0.2 / library / BSD-3-Clause /  /  / php >=8.2
  4.0.1 / library / BSD-3-Clause /  /  / php >=8.1
slim/psr7
  1.8.0 / library / MIT / Slim\Psr7\ /  / fig/http-message-util ^1.1.5, php ^8.0, psr/http-factory ^1.1, psr/http-message ^1.0 || ^2.0, ralouphie/getallheaders ^3.0
slim/slim
  4.15.1 / library / MIT / Slim\ /  / ext-json *, nikic/fast-route ^1.3, php ~7.4.0 || ~8.0.0 || ~8.1.0 || ~8.2.0 || ~8.3.0 || ~8.4.0 || ~8.5.0, psr/container ^1.0 || ^2.0, psr/http-factory ^1.1, psr/http-message ^1.1 || ^2.0, psr/http-server-handler ^1.0, psr/http-server-middleware ^1.0, psr/log ^1.1 || ^2.0 || ^3.0
slim/twig-view
  3.4.1 / library / MIT / Slim\Views\ /  / php ^7.4 || ^8.0, psr/http-message ^1.1 || ^2.0, slim/slim ^4.12, symfony/polyfill-php81 ^1.29, twig/twig ^3.11
socialiteproviders/discord
  4.2.0 / library / MIT / SocialiteProviders\Discord\ /  / ext-json *, php ^7.4 || ^8.0, socialiteproviders/manager ~4.0
socialiteproviders/gitlab
  4.1.0 / library / MIT / SocialiteProviders\GitLab\ /  / ext-json *, php ^7.2 || ^8.0, socialiteproviders/manager ~4.0
socialiteproviders/manager
  v4.6.0 / library / MIT / SocialiteProviders\Manager\ /  / illuminate/support ^8.0 || ^9.0 || ^10.0 || ^11.0, laravel/socialite ^5.5, php ^8.0
socialiteproviders/microsoft-azure
  5.2.0 / library / MIT / SocialiteProviders\Azure\ /  / ext-json *, php ^8.0, socialiteproviders/manager ^4.4
socialiteproviders/okta
  4.4.0 / library / MIT / SocialiteProviders\Okta\ /  / ext-json *, php ^8.0, socialiteproviders/manager ^4.4
socialiteproviders/twitch
  5.4.0 / library / MIT / SocialiteProviders\Twitch\ /  / ext-json *, php ^8.0, socialiteproviders/manager ^4.4
squizlabs/php_codesniffer
  3.10.3 / library / BSD-3-Clause /  / bin/phpcbf,bin/phpcs / ext-simplexml *, ext-tokenizer *, ext-xmlwriter *, php >=5.4.0
staabm/side-effects-detector
  1.0.5 / library / MIT /  /  / ext-tokenizer *, php ^7.4 || ^8.0
`;
