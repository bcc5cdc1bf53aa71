import { project, type ProjectFiles } from "./typing.ts";

/** A Rails app as `rails new` leaves it, cut short: a page, a model with its table, a page that breaks. */
export const rails = {
  Gemfile: `source "https://rubygems.org"
ruby "3.4.9"
gem "rails", "~> 8.1.0"
gem "propshaft"
gem "pg"
gem "puma"
gem "bootsnap", require: false
`,
  "config.ru": `require_relative "config/environment"

run Rails.application
Rails.application.load_server
`,
  Rakefile: `require_relative "config/application"

Rails.application.load_tasks
`,
  "bin/rails": `#!/usr/bin/env ruby
APP_PATH = File.expand_path("../config/application", __dir__)
require_relative "../config/boot"
require "rails/commands"
`,
  "config/boot.rb": `ENV["BUNDLE_GEMFILE"] ||= File.expand_path("../Gemfile", __dir__)

require "bundler/setup" # Set up gems listed in the Gemfile.
require "bootsnap/setup" # Speed up boot time by caching expensive operations.
`,
  "config/application.rb": `require_relative "boot"

require "rails/all"

Bundler.require(*Rails.groups)

module Shop
  class Application < Rails::Application
    config.load_defaults 8.1
    config.autoload_lib(ignore: %w[assets tasks])
  end
end
`,
  "config/environment.rb": `require_relative "application"

Rails.application.initialize!
`,
  "config/environments/production.rb": `require "active_support/core_ext/integer/time"

Rails.application.configure do
  config.enable_reloading = false
  config.eager_load = true
  config.consider_all_requests_local = false
  config.public_file_server.headers = { "cache-control" => "public, max-age=#{1.year.to_i}" }
  config.assume_ssl = true
  config.force_ssl = true
  config.log_tags = [ :request_id ]
  config.logger   = ActiveSupport::TaggedLogging.logger(STDOUT)
  config.log_level = ENV.fetch("RAILS_LOG_LEVEL", "info")
  config.active_record.dump_schema_after_migration = false
end
`,
  "config/database.yml": `default: &default
  adapter: postgresql
  encoding: unicode

production:
  <<: *default
  database: shop_production
`,
  "config/routes.rb": `Rails.application.routes.draw do
  get "up" => "rails/health#show", as: :rails_health_check
  resources :products, only: %i[index show create]
  get "broken", to: "pages#broken"
  root "pages#home"
end
`,
  "app/controllers/application_controller.rb": `class ApplicationController < ActionController::Base
  allow_browser versions: :modern
end
`,
  "app/controllers/pages_controller.rb": `class PagesController < ApplicationController
  def home
    @greeting = "Hello from the shop"
  end

  def broken
    nothing.there
  end
end
`,
  "app/controllers/products_controller.rb": `class ProductsController < ApplicationController
  skip_forgery_protection

  def index
    render json: Product.order(:name)
  end

  def show
    @product = Product.find(params[:id])
    render plain: "#{@product.name} at #{product_path(@product)}"
  end

  def create
    product = Product.new(params.require(:product).permit(:name))
    if product.save
      redirect_to product, notice: "made"
    else
      render json: product.errors, status: :unprocessable_entity
    end
  end
end
`,
  "app/models/application_record.rb": `class ApplicationRecord < ActiveRecord::Base
  primary_abstract_class
end
`,
  "app/models/product.rb": `class Product < ApplicationRecord
  validates :name, presence: true
end
`,
  "app/views/layouts/application.html.erb": `<!DOCTYPE html>
<html>
  <head>
    <title><%= content_for(:title) || "Shop" %></title>
    <%= csrf_meta_tags %>
    <%= stylesheet_link_tag :app, "data-turbo-track": "reload" %>
  </head>
  <body>
    <%= yield %>
  </body>
</html>
`,
  "app/views/pages/home.html.erb": `<h1><%= @greeting %></h1>
<%= link_to "Products", products_path %> <%= "<b>" %>
<% 2.times do |i| %>
  <p>Line <%= i %></p>
<% end %>
`,
  "app/assets/stylesheets/application.css": `body { color: green }
`,
  "db/migrate/20260301120000_create_products.rb": `class CreateProducts < ActiveRecord::Migration[8.1]
  def change
    create_table :products do |t|
      t.string :name, null: false
      t.integer :stock, default: 0

      t.timestamps
    end
  end
end
`,
  "public/500.html": `<!doctype html><title>We’re sorry, but something went wrong (500 Internal Server Error)</title>
`,
  "public/404.html": `The page you were looking for doesn't exist.
`,
  Procfile: `web: bin/rails server -p $PORT
`,
} as const;

/** The app with these files besides, in its folder, locked and ready for its first commit. */
export const railsProject = (more: ProjectFiles = {}): string =>
  [project({ ...rails, ...more }), "chmod +x bin/rails", "bundle lock"].join("\n");
